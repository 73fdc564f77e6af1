import type { OwnEmbedText } from './own-en';

/** What only an embed of a system says that came with the link, in German. */
export const ownEmbedDe: OwnEmbedText = {
  title: 'Ein eigenes System',
  needsScript:
    'Das System, das hier zu sehen ist, kommt mit dem Link und wird in diesem Browser gezeichnet. Dazu braucht es JavaScript.',
  noSystem: 'Die Adresse dieses Bildes enthält kein System. Kopieren Sie sie noch einmal ganz.',
  instead: 'Darum gibt es hier nichts zu sehen.',
  basis: (dependencies) =>
    `Modell, berechnet aus ${dependencies.toLocaleString('de-DE')} ${dependencies === 1 ? 'Abhängigkeit, die' : 'Abhängigkeiten, die'} mit dem Link ${dependencies === 1 ? 'kam' : 'kamen'}. Niemand hat sie geprüft.`,
};
