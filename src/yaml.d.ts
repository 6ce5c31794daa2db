/** A `.yaml` file is turned into plain data at build time (`.config/yaml-plugin.js`), so that no YAML is parsed at start-up. */
declare module "*.yaml" {
  const data: unknown;
  export default data;
}
