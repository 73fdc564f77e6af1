import { jsonReader } from './reader';
import { dig, filled, isList, list, tables, text, type Table } from './value';

/** `depcruise --output-type json`: files that import files; what Node and npm bring is left out, with a count. */
export const readDepcruise = jsonReader('depcruise', { direction: true }, (value, { file, drafting, report }) => {
  if (!isList(dig(value, 'modules'))) return report.error('shape', file, { at: 0, allowed: 'modules' });
  const modules = tables(dig(value, 'modules'));
  for (const module of modules) {
    const source = filled(module.get('source'));
    const at = module.startsAt;
    if (source === null) report.warn('missing', file, { at, path: 'modules[].source', subject: 'source' });
    else if (isExternal(module)) report.leave('external-package', source);
    else
      drafting.component(source, { group: source.includes('/') ? source.replace(/\/[^/]*$/, '') : null }, { file, at });
  }
  for (const module of modules.filter((each) => !isExternal(each)))
    for (const row of tables(module.get('dependencies'))) {
      const to = filled(row.get('resolved')) ?? '';
      if (isExternal(row) || to === '') report.leave('external-package', to);
      else drafting.need(filled(module.get('source')) ?? '', to, { via: 'import' }, { file, at: row.startsAt });
    }
});

/** Whether a module, or one that is needed, is none of the files. */
const isExternal = (row: Table): boolean =>
  row.get('coreModule') === true ||
  row.get('couldNotResolve') === true ||
  list(row.get('dependencyTypes')).some((type) => /^(npm|core)/.test(text(type) ?? '')) ||
  /(^|\/)node_modules\//.test(text(row.get('resolved')) ?? text(row.get('source')) ?? '');
