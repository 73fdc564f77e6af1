import type { Input } from '../../../importers/read';
import { MOST_BYTES } from '../../../importers/types';
import { PASTED } from '../../../model/pasted';
import type { Given } from './given';

/** Files of a folder that are looked at; beyond, a folder is somebody's disk rather than a system. */
const MOST_FILES = 2_000;
/** Folders that hold what others have written. */
const PASSED_OVER = /^(node_modules|vendor|\.git|\.terraform|dist|target|__pycache__)$/;
/** Files whose names say that they hold no text worth reading. */
const NO_TEXT = /\.(png|jpe?g|gif|webp|ico|woff2?|ttf|mp[34]|mov|zip|gz|tgz|jar|exe|dll|so|class|pyc|lock)$/i;

/** What there is to read, a folder with all that is in it. */
export async function inputsOf({ files, entries, text }: Given): Promise<readonly Input[]> {
  const folders = entries.filter((entry) => entry !== null).filter(({ isDirectory }) => isDirectory);
  const inFolders: Input[] = [];
  for (const folder of folders) await walk(folder, inFolders);
  const names = new Set(folders.map(({ name }) => name));
  const plain = await Promise.all(files.filter(({ name }) => !names.has(name)).map((file) => inputOf(file)));
  if (plain.length + inFolders.length > 0) return [...plain, ...inFolders];
  return text.trim() === '' ? [] : [{ name: PASTED, text }];
}

/** A file with its folders in front, where the browser tells them. */
export async function inputOf(file: File, name = file.webkitRelativePath || file.name): Promise<Input> {
  return file.size > MOST_BYTES ? { name, size: file.size } : { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Files chosen as a folder, without those that nobody would read. */
export const worthReading = (files: readonly File[]): readonly File[] =>
  files
    .filter(({ name, webkitRelativePath }) => !NO_TEXT.test(name) && !webkitRelativePath.split('/').some(passedOver))
    .slice(0, MOST_FILES);
const passedOver = (part: string): boolean => PASSED_OVER.test(part);

async function walk(entry: FileSystemEntry, found: Input[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (isDirectory(entry)) {
    if (PASSED_OVER.test(entry.name)) return;
    for (const inside of await listOf(entry)) await walk(inside, found);
  } else if (isFile(entry) && !NO_TEXT.test(entry.name)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (file) found.push(await inputOf(file, entry.fullPath.replace(/^\//, '')));
  }
}
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A browser gives a long folder in pieces. */
async function listOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
