import { FAMILIES } from '../model/incident-words.ts';
import type { ComponentKind, Family, Localized } from '../model/incident.ts';
import type { Language } from './language';
import type { StoryBoard } from './story-board';

/** Titles for a board that nobody has edited. */
export interface ZoneTitles {
  readonly zones: Readonly<Record<Zone, string>>;
  readonly families: Readonly<Record<Family, string>>;
}
/** From what is inside the provider to what people use. */
const ZONES = ['inside', 'services', 'use'] as const;
type Zone = (typeof ZONES)[number];

const ZONE: Readonly<Record<ComponentKind, Zone>> = {
  'aws-internal': 'inside',
  'cloud-internal': 'inside',
  'aws-service': 'services',
  'cloud-service': 'services',
  'amazon-product': 'use',
  'third-party': 'use',
  people: 'use',
  market: 'use',
};

interface Placed {
  readonly id: string;
  readonly kind: ComponentKind;
  readonly family: Family;
}

/** Zones by kind, in them groups by family; zones and groups without a member are left out. The root comes first. */
export function zonesOf(components: readonly Placed[], root: string, titles: ZoneTitles): StoryBoard['zones'] {
  const rootAt = components.find(({ id }) => id === root);
  const first = <T>(list: readonly T[], is: (value: T) => boolean) =>
    [...list].sort((a, b) => Number(is(b)) - Number(is(a)));
  const zones = rootAt ? first(ZONES, (zone) => zone === ZONE[rootAt.kind]) : ZONES;
  return zones.flatMap((zone) => {
    const inZone = components.filter(({ kind }) => ZONE[kind] === zone);
    const groups = first(FAMILIES, (family) => family === rootAt?.family).flatMap((family) => {
      const members = inZone.filter((component) => component.family === family).map(({ id }) => id);
      const ordered = first(members, (id) => id === root);
      return members.length === 0
        ? []
        : [{ id: `${zone}-${family}`, title: titles.families[family], components: ordered }];
    });
    return groups.length === 0 ? [] : [{ title: titles.zones[zone], groups }];
  });
}

/** A board from what a story says of itself, for a story without a board file. */
export function derivedBoard(
  story: {
    readonly title: Localized;
    readonly summary: Localized;
    readonly root: string;
    readonly components: readonly Placed[];
  },
  language: Language,
): StoryBoard {
  return {
    headline: story.title[language],
    standfirst: story.summary[language],
    ...{ kicker: '', credit: 'Dominograph', alt: story.summary[language] },
    start: { component: story.root, note: '' },
    zones: zonesOf(story.components, story.root, TITLES[language]),
  };
}

const TITLES: Readonly<Record<Language, ZoneTitles>> = {
  en: {
    zones: { inside: 'Inside', services: 'Services', use: 'What people use' },
    families: {
      ...{
        compute: 'Computing',
        data: 'Data stores',
        identity: 'Identity',
        messaging: 'Messaging',
        network: 'Network',
      },
      ...{ operations: 'Operations', games: 'Games', money: 'Money', social: 'Social', media: 'Media' },
      ...{ home: 'Home, shopping', work: 'Work', public: 'Public', developer: 'Developers', people: 'People' },
    },
  },
  de: {
    zones: { inside: 'Im Innern', services: 'Dienste', use: 'Was Menschen nutzen' },
    families: {
      ...{ compute: 'Rechenleistung', data: 'Datenspeicher', identity: 'Identität', messaging: 'Nachrichten' },
      ...{
        network: 'Netz',
        operations: 'Betrieb',
        games: 'Spiele',
        money: 'Geld',
        social: 'Soziales',
        media: 'Medien',
      },
      ...{
        home: 'Haus, Einkauf',
        work: 'Arbeit',
        public: 'Öffentliches',
        developer: 'Entwicklung',
        people: 'Menschen',
      },
    },
  },
};
