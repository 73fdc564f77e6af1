import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { runReplay } from '../../src/engine/replay-run';
import { incident } from '../support/stories';
import { toMinutes } from '../../src/model/units';
test('x', () => {
  const inc = incident('aws-2025-10-20');
  const rep = JSON.parse(readFileSync('data/replays/aws-2025-10-20.json','utf8'));
  const run = runReplay(inc, rep);
  const aws = new Set(inc.components.filter(c=>c.kind.startsWith('aws')).map(c=>c.id)); for (const c of rep.components) aws.add(c.id);
  let out = `rounds ${run.rounds} ${run.settled} log ${run.cascade.log.length}\n`;
  run.cascade.log.forEach((e,i)=>{ const id=run.graph.ids[e.component]!; if(aws.has(id) || process.env.ALL) out += `${toMinutes(e.time).toFixed(2)} ${id} ${e.from}>${e.to} ${run.causes[i]} ${e.cause.type==='requirement'? e.cause.members.map(m=>run.graph.ids[m]).join(','):''}\n`;});
  out += JSON.stringify(run.queues)+JSON.stringify(run.backlogs);
  console.log(out);
});
