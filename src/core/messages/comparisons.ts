import { define, quote } from "./define.ts";

/** Two quarters beside each other. */
export const comparisons = define({
  "same-period": (a: { period: string }) => ({
    message: `both portfolios are of ${a.period}: two versions of one quarter, not two quarters`,
    hint: "name portfolios of two periods",
  }),
  "period-not-file-name": (a: { file: string; named: string; period: string }) => ({
    message: `the file is called ${a.named} and says that it is ${a.period}; ${a.period} is taken`,
    hint: "rename the file or correct its period",
  }),
  "newer-first": (a: { old: string; now: string; turned: string | null }) => ({
    message: `${a.old} is named first and comes after ${a.now}: everything is told backwards`,
    hint: `turn them round${a.turned ? `: ${a.turned}` : ""}`,
  }),
  "was-unknown": (a: { name: string; id: string; period: string; nearest: string | undefined }) => ({
    message: `${quote(a.name)} says that it was ${quote(a.id)}, which ${a.period} does not have; it counts as new`,
    ...(a.nearest ? { hint: `did you mean ${a.nearest}?` } : {}),
  }),
});
