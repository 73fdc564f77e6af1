import { en } from '../en';
import { small } from '../story/en';

/** What the pages about the data say: the dataset, and one page a component. */
export const dataPageEn = {
  otherLanguage: 'Diese Seite auf Deutsch',
  date: (iso: string): string => en.date(iso).replaceAll(' ', '\u00a0'),
  when: (iso: string): string => `${en.date(iso)}, ${iso.slice(11, 16)}\u00a0UTC`.replaceAll(' ', '\u00a0'),

  componentTitle: (name: string, count: number): string => `${name}: ${small(count)} outages`,
  componentNote: (name: string, count: number): string =>
    `What sources say of ${name} in ${small(count)} outages, newest first. Nothing here comes from a model.`,
  impact: 'In all:',
  reported: 'What was reported',
  needs: 'What it needs, and who says so',
  evidence: en.evidence,

  title: 'The facts as a dataset',
  note: (incidents: number, rows: number): string =>
    `${incidents} outages with ${rows.toLocaleString('en-GB')} rows: what needs what, what was reported when, what came of it. Every row names its sources. Whatever nobody has published is left empty.`,
  files: 'Files',
  filesNote: 'These addresses stay. A new form of the data would stand beside them, as v2.',
  index: 'Index of all files',
  schema: {
    incident: 'Form of a file: an outage',
    chapters: 'Form of a file: its chapters',
    replay: 'Form of a file: its replay by the model',
    'what-if': 'Form of a file: changes tried out on the replay',
  },
  patterns: 'What outages have in common',
  changesFile: 'All corrections',
  licence: 'Licence',
  licenceText:
    'The data may be used, changed and passed on by anybody, also for money, if Dominograph is named: Creative Commons Attribution 4.0 (CC BY 4.0). The sources keep their own rights; we state facts and quote briefly. The program has a licence of its own, Apache 2.0.',
  cite: 'How to cite a row',
  citeText:
    'Name the file, the section, what the row is about, the day of the data, and the source of the row: without it the row is nobody’s word.',
  citeExample: (row: string, source: string, day: string): string =>
    `Dominograph, data v1, as of ${day}, ${row}; after: ${source}. CC BY 4.0.`,
  citeFile: 'For programs that manage references',
  changes: 'What changed, and when',
  changesNote:
    'Each line is a place where a file differs on purpose from the research it was made from, or from another file, with the reason.',
  changed: (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`,
  fromTo: (from: string, to: string): string => `${from} → ${to}`,
  nothing: 'nothing',
  components: 'Components in more than one outage',
};

export type DataPageText = typeof dataPageEn;
