/** What a paste or a drop holds; taken out at once, because afterwards the browser has emptied it. */
export interface Given {
  readonly files: readonly File[];
  /** Files and folders of a drop. */
  readonly entries: readonly (FileSystemEntry | null)[];
  readonly text: string;
}

export const givenOf = (data: DataTransfer): Given => ({
  files: [...data.files],
  entries: [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)),
  text: data.getData('text/plain'),
});
