import { jsonValues } from './documents-json';
import { Drafting } from './drafting';
import { Report } from './finding';
import type { ReadFiles } from './types';
import { dig, filled, isList, list, tables, text } from './value';

/** `depcruise --output-type json`: files that import files; what Node and npm bring is left out, with a count. */
export const readDepcruise: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('depcruise', report);
  for (const file of files)
    for (const value of jsonValues(file, report)) {
      if (!isList(dig(value, 'modules'))) {
        report.error('shape', file, { at: 0, allowed: 'modules' });
        continue;
      }
      const modules = tables(dig(value, 'modules'));
      const external = (row: (typeof modules)[number]): boolean =>
        row.get('coreModule') === true ||
        row.get('couldNotResolve') === true ||
        list(row.get('dependencyTypes')).some((type) => /^(npm|core)/.test(text(type) ?? '')) ||
        /(^|\/)node_modules\//.test(text(row.get('resolved')) ?? text(row.get('source')) ?? '');
      for (const module of modules) {
        const source = filled(module.get('source'));
        if (source === null)
          report.warn('missing', file, { at: module.startsAt, path: 'modules[].source', subject: 'source' });
        else if (external(module)) report.leave('external-package', source);
        else
          drafting.component(
            source,
            { group: source.includes('/') ? source.replace(/\/[^/]*$/, '') : null },
            { file, at: module.startsAt },
          );
      }
      for (const module of modules.filter((each) => !external(each)))
        for (const row of tables(module.get('dependencies'))) {
          const to = filled(row.get('resolved')) ?? '';
          if (external(row) || to === '') report.leave('external-package', to);
          else drafting.need(filled(module.get('source')) ?? '', to, { via: 'import' }, { file, at: row.startsAt });
        }
    }
  return report.reading(
    files[0] ? drafting.draft(files[0], { direction: true, strength: false, when: false, running: false }) : null,
  );
};
