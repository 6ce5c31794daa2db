import { type PortfolioDocument, portfolioFrom, type ReadOptions } from "./document.ts";
import { readYaml } from "./yaml.ts";

/** Text to portfolio. Throws InvalidDocument with everything that is wrong, each with its place, in the order of the file. */
export const readPortfolio = (text: string, file: string, options: ReadOptions = {}): PortfolioDocument =>
  portfolioFrom(readYaml(text, file), text, options);
