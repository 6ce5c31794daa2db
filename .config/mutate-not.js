/*
 * What is not changed on purpose: the sentence that the published JSON Schema says of a field. It is prose for people, and a test
 * could only say it again.
 */
const SAYS = ["described", "says"];

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "prose",
    value: {
      shouldIgnore: ({ node, parent }) =>
        (node.type === "StringLiteral" || node.type === "TemplateLiteral") &&
        parent?.type === "CallExpression" &&
        SAYS.includes(parent.callee.name) &&
        parent.arguments[1] === node
          ? "prose of the published schema"
          : undefined,
    },
  },
];
