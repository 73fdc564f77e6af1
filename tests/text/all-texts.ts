import type { DependencyMitigation, MitigationKind } from '../../src/model/mitigation';
import { MITIGATION_TRAITS, WHAT_IF_KINDS } from '../../src/model/mitigation';
import { appDe, waitingDe } from '../../src/text/app/de';
import { appEn, waitingEn } from '../../src/text/app/en';
import { de as analysesDe } from '../../src/text/analyses/de';
import { en as analysesEn } from '../../src/text/analyses/en';
import { boardDe } from '../../src/text/board/de';
import { boardEn } from '../../src/text/board/en';
import { de as checkDe } from '../../src/text/check/de';
import { en as checkEn } from '../../src/text/check/en';
import { de } from '../../src/text/de';
import { en } from '../../src/text/en';
import { frameDe } from '../../src/text/frame/de';
import { frameEn } from '../../src/text/frame/en';
import { de as lessonDe } from '../../src/text/lesson/de';
import { en as lessonEn } from '../../src/text/lesson/en';
import { de as linkDe } from '../../src/text/link/de';
import { en as linkEn } from '../../src/text/link/en';
import { networkDe } from '../../src/text/network/de';
import { networkEn } from '../../src/text/network/en';
import { de as ownDe } from '../../src/text/own/de';
import { en as ownEn } from '../../src/text/own/en';
import { dataPageDe } from '../../src/text/page/data-de';
import { dataPageEn } from '../../src/text/page/data-en';
import { pageDe } from '../../src/text/page/de';
import { pageEn } from '../../src/text/page/en';
import { de as shareDe } from '../../src/text/share/de';
import { en as shareEn } from '../../src/text/share/en';
import { de as storyDe } from '../../src/text/story/de';
import { en as storyEn } from '../../src/text/story/en';
import { de as whatIfDe } from '../../src/text/what-if/de';
import { en as whatIfEn } from '../../src/text/what-if/en';

type Both = Readonly<Record<string, { readonly en: unknown; readonly de: unknown }>>;

/** Every text of the product, by its folder in `src/text`. */
export const ALL_TEXTS = {
  screen: { en, de },
  app: { en: { ...appEn, ...waitingEn }, de: { ...appDe, ...waitingDe } },
  analyses: { en: analysesEn, de: analysesDe },
  board: { en: boardEn, de: boardDe },
  check: { en: checkEn, de: checkDe },
  frame: { en: frameEn, de: frameDe },
  lesson: { en: lessonEn, de: lessonDe },
  link: { en: linkEn, de: linkDe },
  network: { en: networkEn, de: networkDe },
  own: { en: ownEn, de: ownDe },
  page: { en: pageEn, de: pageDe },
  data: { en: dataPageEn, de: dataPageDe },
  share: { en: shareEn, de: shareDe },
  story: { en: storyEn, de: storyDe },
  'what-if': { en: whatIfEn, de: whatIfDe },
} satisfies Both;

export const CHANGES: readonly MitigationKind[] = WHAT_IF_KINDS;
export const isDependencyKind = (kind: MitigationKind): kind is DependencyMitigation['kind'] =>
  MITIGATION_TRAITS[kind].on === 'dependency';
