export { buildWhenStale as setup } from "./fresh.js";
