import { z } from "zod";

/** Bad input, reported and stepped over. Texts stand in `problems.ts`. */
export const Problem = z.object({
  code: z.string(),
  text: z.string(),
  hint: z.string(),
  file: z.string().optional(),
  line: z.number().int().positive().optional(),
  id: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
