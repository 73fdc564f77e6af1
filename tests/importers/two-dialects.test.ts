import { existsSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { readInputs } from '../../src/importers/read';
import { needsOf, readOne } from './support/check';
import { SAMPLES } from './support/samples';

const FOLDER = '../shared/realfiles';
const COMPOSE = `${FOLDER}/compose/opentelemetry-demo__compose.yaml`;
const MERMAID = `${FOLDER}/mermaid/opentelemetry.io__content--en--docs--demo--architecture.md`;
const TEMPLATE = `${FOLDER}/cloudformation/aws-cloudformation-templates__Solutions--WebApp--webapp.json`;
const here = existsSync(FOLDER);
const titled = (title: string): string =>
  here
    ? title
    : `${title} (the files belong to other projects, are no part of the repository, and ${FOLDER} is not here)`;

/** The drawing's names for what the file of services calls otherwise. */
const SAME: Readonly<Record<string, string>> = { cache: 'valkey-cart', postgresql: 'astronomy-db' };
/** In the drawing alone, and why. */
const DRAWN_ALONE = new Map([
  ['Internet', 'not a service'],
  ['react-native-app', 'runs on telephones'],
  ['queue', 'Kafka is in compose.full.yaml'],
  ['accounting', 'in compose.full.yaml'],
  ['fraud-detection', 'in compose.full.yaml'],
  ['agent', 'in a file of extras'],
  ['chatbot', 'in a file of extras'],
  ['mcp', 'in a file of extras'],
]);
/** In the file of services alone, and why. */
const COMPOSED_ALONE = new Map([
  ['otel-collector', 'telemetry has a drawing of its own'],
  ['telemetry-docs', 'documentation, not part of the shop'],
]);

it.skipIf(!here)(
  titled('the OpenTelemetry demo as Compose and as Mermaid: the same components, differences explained'),
  async () => {
    const compose = await readInputs([{ name: 'compose.yaml', bytes: readFileSync(COMPOSE) }]);
    const drawing = await readInputs([{ name: 'architecture.md', bytes: readFileSync(MERMAID) }]);
    const composed = new Set(compose.draft?.system.components.map(({ id }) => id));
    const drawn = new Set(drawing.draft?.system.components.map(({ id }) => SAME[id] ?? id));
    expect([...drawn].filter((id) => !composed.has(id)).sort()).toEqual([...DRAWN_ALONE.keys()].sort());
    expect([...composed].filter((id) => !drawn.has(id)).sort()).toEqual([...COMPOSED_ALONE.keys()].sort());

    const both = (id: string): boolean => composed.has(id) && drawn.has(id);
    const pairs = (outcome: typeof compose): Set<string> =>
      new Set(
        (outcome.draft?.system.dependencies ?? [])
          .map(({ from, to }) => [SAME[from] ?? from, SAME[to] ?? to] as const)
          .filter(([from, to]) => both(from) && both(to))
          .map(([from, to]) => `${from}>${to}`),
      );
    const [inCompose, inDrawing] = [pairs(compose), pairs(drawing)];
    // Every line between services that both have is in the file of services.
    expect([...inDrawing].filter((pair) => !inCompose.has(pair))).toEqual([]);
    // What the file adds is the order of starting, and settings that the drawing passes over.
    expect([...inCompose].filter((pair) => !inDrawing.has(pair)).sort()).toEqual(
      [
        'email>flagd',
        'flagd-ui>flagd',
        'frontend>flagd',
        'frontend>image-provider',
        'frontend>quote',
        'load-generator>flagd',
        'load-generator>frontend',
        'product-catalog>astronomy-db',
        'product-catalog>flagd',
        'shipping>flagd',
        'checkout>flagd',
      ].sort(),
    );
  },
);

it.skipIf(!here)(titled('a template as JSON and the same as YAML'), async () => {
  const text = readFileSync(TEMPLATE, 'utf8');
  const json = await readOne('webapp.json', text);
  const yaml = await readOne('webapp.yaml', stringify(JSON.parse(text)));
  expect(needsOf(yaml)).toEqual(needsOf(json));
  const described = (outcome: typeof json): unknown =>
    outcome.draft?.system.components.map(({ where: _, ...row }) => row);
  expect(described(yaml)).toEqual(described(json));
});

test('short tags of YAML mean what the long form means in JSON', async () => {
  const yaml = SAMPLES.find(({ name }) => name === 'template.yaml')?.text ?? '';
  const long = {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: { Stage: { Type: 'String' } },
    Resources: {
      web: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: { Name: { Ref: 'AWS::StackName' }, Uri: { 'Fn::GetAtt': ['api', 'Arn'] }, Stage: { Ref: 'Stage' } },
      },
      api: {
        Type: 'AWS::Lambda::Function',
        Properties: { Environment: { Variables: { URL: { 'Fn::Sub': 'https://${db.Endpoint}/${!literal}' } } } },
      },
      db: { Type: 'AWS::DynamoDB::Table' },
    },
  };
  expect(needsOf(await readOne('t.yaml', yaml))).toEqual(needsOf(await readOne('t.json', JSON.stringify(long))));
});
