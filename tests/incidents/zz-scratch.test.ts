import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { runReplay } from '../../src/engine/replay-run';
import { incident } from '../support/stories';
import { toMinutes } from '../../src/model/units';
test('x', () => {
  const inc = incident('aws-2025-10-20');
  const rep = JSON.parse(readFileSync('data/replays/aws-2025-10-20.json','utf8'));
  const soft = structuredClone(rep); soft.requirements.forEach((r: any)=>{ if(['ecs','eks','fargate'].includes(r.from)) r.kind='soft'; });
  const max = (x: any) => { const run = runReplay(inc, x); const m = new Map<string,number>(); run.cascade.log.forEach(e=>{const id=run.graph.ids[e.component]!; m.set(id, Math.max(m.get(id)??0,e.to));}); return m; };
  const a=max(rep), b=max(soft);
  const imp=new Map(inc.impact.map(i=>[i.component,i.severity]));
  for (const c of inc.components) if ((a.get(c.id)??0)!==(b.get(c.id)??0)) console.log('DIFF',c.id,a.get(c.id),b.get(c.id),imp.get(c.id));
  for (const i of inc.impact) if ((a.get(i.component)??0)<2 && i.severity!=='unknown') console.log('MISS',i.component,a.get(i.component),i.severity);
  const s=(m:any)=>[...m].filter(([,l])=>l>=2).length; console.log(s(a),s(b));
});
