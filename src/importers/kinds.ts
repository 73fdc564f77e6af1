import type { OwnKind } from '../model/incident-words';

/** Words in names of images, types and parts, and what they tell. The first line that fits wins. */
const WORDS: readonly (readonly [OwnKind, RegExp])[] = [
  [
    'observe',
    /otel|opentelemetry|collector|jaeger|zipkin|grafana|prometheus|loki|tempo|fluent|statsd|cloudwatch|monitor|logging|log[-_]?(group|stream)|kibana|alarm|vector\b|snuba/,
  ],
  [
    'queue',
    /kafka|rabbit|activemq|nats\b|sqs\b|sns\b|pub[-_]?sub|queue|event[-_]?bus|eventbridge|kinesis|service[-_]?bus|celery|zookeeper|topic/,
  ],
  [
    'database',
    /postgres|mysql|mariadb|mongo|redis|valkey|memcache|dynamo|cassandra|elastic(search|ache)|opensearch|clickhouse|sqlite|mssql|oracle|neo4j|etcd|database|\bdb\b|[-_]db$|rds\b|aurora|cosmos|spanner|firestore|bigtable|redshift|documentdb|sql\b|pgbouncer|cache/,
  ],
  ['storage', /s3\b|bucket|minio|storage|volume|\befs\b|\bebs\b|\bgcs\b|blob|filesystem|nfs|ceph|disk/],
  ['dns', /route53|\bdns|coredns|hosted[-_]?zone/],
  ['identity', /\biam\b|cognito|keycloak|vault\b|oauth|\bauth\b|identity|\bldap|secret|kms\b|role\b|certificate/],
  [
    'edge',
    /cloudfront|\bcdn\b|nginx|envoy|haproxy|traefik|ingress|gateway|load[-_]?balancer|\belb|\balb\b|\bnlb\b|proxy|waf\b/,
  ],
  ['network', /vpc\b|subnet|security[-_]?group|network|route[-_]?table|firewall|\beip\b|nat\b|peering|virtualservice/],
  ['people', /^(user|person|customer|client|people|internet)s?$/],
  [
    'compute',
    /lambda|function|instance|\bec2\b|\becs\b|\beks\b|fargate|virtual[-_]?machine|autoscaling|node[-_]?group|cluster|batch|container/,
  ],
];

/** What a component is, guessed from the words in its type, image or name; undefined where none tells. */
export function guessKind(...hints: readonly (string | null | undefined)[]): OwnKind | undefined {
  for (const hint of hints) {
    if (hint === null || hint === undefined || hint === '') continue;
    const words = hint
      .slice(0, 200)
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase();
    const found = WORDS.find(([, word]) => word.test(words));
    if (found) return found[0];
  }
  return undefined;
}
