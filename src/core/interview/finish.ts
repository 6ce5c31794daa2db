import type { PortfolioInput } from "../portfolio/schema.ts";

/** The portfolio that a finished walk leaves: dated, and without the places that were opened and left empty. */
export function finished(answers: PortfolioInput, today: string): PortfolioInput {
  const clean = JSON.parse(JSON.stringify(answers)) as PortfolioInput;
  const reinvestment = clean.reinvestment?.filter((entry) => entry.hours !== undefined);
  return {
    ...clean,
    audited: clean.audited ?? today,
    ...(reinvestment ? { reinvestment } : {}),
  };
}
