/** What only an embed of a system says that came with the link, in English. */
export const ownEmbedEn = {
  title: 'A system of somebody’s own',
  needsScript: 'The system that is shown here comes with the link and is drawn in this browser. That needs script.',
  noSystem: 'The address of this picture carries no system. Copy the whole of it again.',
  instead: 'So there is nothing to show.',
  basis: (dependencies: number) =>
    `Model, computed from ${dependencies.toLocaleString('en-GB')} ${dependencies === 1 ? 'dependency' : 'dependencies'} that came with the link. Nobody has checked them.`,
};

export type OwnEmbedText = typeof ownEmbedEn;
