import { describe, expect, it } from "vitest";
import { documents } from "../../../src/core/reports/index.ts";
import { run } from "../../helpers/context.ts";

describe.each(Object.keys(documents))("schema %s", (name) => {
  it("prints a JSON Schema that names its document", async () => {
    const { exit, stdout, stderr } = await run(["schema", name]);
    expect([exit, stderr]).toEqual([0, ""]);
    const schema = JSON.parse(stdout);
    expect(schema).toMatchObject({ $id: `orchestrate/${name}@1`, type: "object", additionalProperties: false });
    // a row is one of many, and does not say so each time
    if (name !== "row") expect(schema.properties.format.const).toBe(`orchestrate/${name}@1`);
  });
});

describe("the schema of the portfolio", () => {
  it("describes what a person writes: three required keys, hours in every form", async () => {
    const schema = JSON.parse((await run("schema portfolio")).stdout);
    expect(schema.required).toEqual(["format", "period", "tasks"]);
    const task = schema.properties.tasks.items;
    expect(task.required).toEqual(["name", "hours"]);
    const forms = (schema: { anyOf: { type?: string; const?: string }[] }) =>
      schema.anyOf.map((one) => one.type ?? one.const);
    expect(forms(task.properties.hours)).toEqual(["unknown", "number", "string", "object"]);
    expect(forms(schema.properties.practitioner.properties.week)).toEqual(["unknown", "number", "string", "object"]);
    expect(forms(task.properties.agent_hours)).toEqual(["number", "string", "object"]);
    expect(task.properties.performer.enum).toEqual(["me", "shared", "others"]);
  });

  it("goes to a file where that is asked", async () => {
    const { stdout, disk } = await run("schema portfolio -o portfolio.schema.json");
    expect(stdout).toBe("");
    expect(JSON.parse(disk.text("/home/portfolio.schema.json")!).$id).toBe("orchestrate/portfolio@1");
  });
});
