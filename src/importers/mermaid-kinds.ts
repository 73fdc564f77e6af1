/** First words of Mermaid's diagrams that are no flowcharts. */
export const OTHER_DIAGRAMS =
  /^(?:sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|gitGraph|mindmap|timeline|quadrantChart|requirementDiagram|C4\w+|sankey|xychart|block|architecture|packet|kanban|radar|treemap|zenuml)\b/;
