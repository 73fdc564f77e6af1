import { loadCliText, type CliText } from '../text/cli/texts';
import { HEALTH_WORDS } from '../text/health';
import { loadImportText, type ImportText } from '../text/importers/texts';
import type { TextLanguage } from '../text/texts';
import { HEALTH } from '../model/health';

/** Everything that a command can say, in one language. */
export interface Words {
  readonly language: TextLanguage;
  readonly cli: CliText;
  readonly importers: ImportText;
  /** A level of health as a label. */
  readonly level: (level: number) => string;
}

export async function loadWords(language: TextLanguage): Promise<Words> {
  const [cli, importers] = await Promise.all([loadCliText(language), loadImportText(language)]);
  const { things } = HEALTH_WORDS[language];
  return { language, cli, importers, level: (level) => things[HEALTH[level] ?? 'up'] };
}
