import type { ShownHealth } from '../theme/health';

type Words = Readonly<Record<ShownHealth, string>>;

interface HealthWords {
  readonly things: Words;
  readonly people: Words;
}
/** The one table of health in words: labels, after a colon, in a cell, on a box. People have words of their own. */
export const HEALTH_EN: HealthWords = {
  things: {
    up: 'working',
    minor: 'small problems',
    degraded: 'disrupted',
    down: 'down',
    perhaps: 'only if hard',
    recovering: 'coming back',
    silent: 'no report',
    unknown: 'problems reported',
  },
  people: {
    up: 'not affected',
    minor: 'hardly affected',
    degraded: 'held up',
    down: 'stuck',
    perhaps: 'only if hard',
    recovering: 'getting on again',
    silent: 'no report',
    unknown: 'problems reported',
  },
};
export const HEALTH_DE: HealthWords = {
  things: {
    up: 'funktioniert',
    minor: 'leicht gestört',
    degraded: 'gestört',
    down: 'ausgefallen',
    perhaps: 'nur falls hart',
    recovering: 'kommt zurück',
    silent: 'keine Meldung',
    unknown: 'Probleme gemeldet',
  },
  people: {
    up: 'nicht betroffen',
    minor: 'kaum betroffen',
    degraded: 'eingeschränkt',
    down: 'kommen nicht weiter',
    perhaps: 'nur falls hart',
    recovering: 'kommen wieder voran',
    silent: 'keine Meldung',
    unknown: 'Probleme gemeldet',
  },
};

export const HEALTH_WORDS: Readonly<Record<'en' | 'de', HealthWords>> = { en: HEALTH_EN, de: HEALTH_DE };
