import { systemId } from '../../model/own-id';
import { pageWithSystem } from '../../exporters/page-with-system';
import type { SystemFile } from '../../model/system-file';
import { calmMoment } from '../../state/moment';
import { writeMoment } from '../../state/permalink';

/** The app as one file that opens with this system, and with these faults in it. `template` is the offline file. */
export function appPage(template: string, system: SystemFile, faults: readonly string[]): string {
  const calm = calmMoment(systemId(system), 'tiers');
  return pageWithSystem(template, {
    system,
    link: writeMoment({ ...calm, faults, cursor: Math.min(1, faults.length) }),
  });
}
