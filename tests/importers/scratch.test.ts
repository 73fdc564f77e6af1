import { readFileSync, readdirSync, statSync } from 'node:fs';
import { it } from 'vitest';
import { readInputs } from '../../src/importers/read';
const walk = (d: string): string[] => readdirSync(d).flatMap((f) => statSync(d + '/' + f).isDirectory() ? walk(d + '/' + f) : [d + '/' + f]);
it('x', async () => {
  for (const root of ['../shared/realfiles', '../shared/reference/bad-inputs'])
  for (const f of walk(root)) {
    if (/INDEX|README|expected.json|mjs/.test(f)) continue;
    if (!/drawio|architecture|compose\/open|s06|s19|wayback|tfplan|kiali|depcr|spdx/.test(f)) continue;
    const r = await readInputs([{ name: f.replace(root + '/', ''), bytes: readFileSync(f) }]);
    const g: Record<string, number> = {};
    for (const x of r.findings) g[x.code + (x.severity === 'error' ? '!' : '')] = (g[x.code+ (x.severity === 'error' ? '!' : '')] ?? 0) + 1;
    console.log(`${f.replace(root + '/', '')} | ${r.format} | ${r.draft ? `${r.draft.system.components.length}/${r.draft.system.dependencies.length}/${r.draft.system.redundancies.length}` : 'REFUSED'} | ${r.candidates.join(',')} | ${JSON.stringify(g)} | ${r.leftOut.map((l) => l.what + ':' + l.count+':'+l.examples.join(' & ').slice(0,100)).join(',')} | ${r.notes.map((l) => l.code + ':' + l.count).join(',')}`);
    if (/gcp/.test(f)) console.log('|'+r.draft?.system.dependencies.map((d)=>[r.draft?.system.components.find((c)=>c.id===d.from)?.name,r.draft?.system.components.find((c)=>c.id===d.to)?.name].join('>')).join('; '), '|'+r.draft?.system.components.map((c) => c.name + ' [' + c.group + '] ' + c.kind).join('; '));
  }
}, 120000);
