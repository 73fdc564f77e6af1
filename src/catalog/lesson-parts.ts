import type { BoardFile } from '../model/board';
import type { Incident } from '../model/incident';
import type { System } from '../model/system';
import { coreOf, detailsOf, type Language, type StoryCore, type StoryDetails } from './parts';

/** A made-up system in the form of a story's core. */
export const systemCore = (system: System, language: Language, board: BoardFile | null = null): StoryCore => ({
  ...coreOf(incidentOf(system), language, board),
  kind: 'system',
  when: null,
});
export const systemDetails = (system: System, language: Language): StoryDetails =>
  detailsOf(incidentOf(system), language);

const NO_TIME = '2000-01-01T00:00:00Z';

function incidentOf({ id, title, summary, root, components, dependencies, redundancies }: System): Incident {
  return {
    format: 'dominograph-incident',
    version: 1,
    ...{ id, title, summary, root, lesson: { en: '', de: '' } },
    ...{ start_utc: NO_TIME, end_utc: NO_TIME, trigger_fixed_utc: null, operator_zone: 'UTC' },
    story: { show: components.map((component) => component.id) },
    components: components.map((component) => ({ ...component, owner: '', layer: '', sources: [] })),
    dependencies: dependencies.map(({ from, to, kind, when, lag_minutes, what }) => ({
      ...{ from, to, lag_minutes, what, plane: 'unknown', evidence: 'inferred', sources: [] },
      kind: kind === 'weak' ? 'soft' : kind,
      ...((when !== undefined || kind === 'weak') && {
        model: {
          ...(kind === 'weak' && { kind }),
          ...(when !== undefined && { when }),
          ...{ basis: 'assumption', why: what },
        },
      }),
    })),
    redundancies: redundancies.map(({ from, to, need, what }) => ({
      ...{ from, to, need, what, kind: 'hard', basis: 'assumption', sources: [] },
    })),
    ...{ sources: [], record: [], impact: [], phases: [], mitigations: [], numbers: [] },
  };
}
