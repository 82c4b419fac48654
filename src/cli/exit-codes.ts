/** How a command ends. Documented under every `--help`. */
export const EXIT = {
  ok: 0,
  /** A fault of the program. */
  fault: 1,
  /** Unknown command or option, or a value that makes no sense. */
  usage: 2,
  /** Some input or the output had problems; all the rest was done. */
  problems: 3,
  /** Another process holds the store, and takes no reports over. */
  locked: 4,
  /** Ended with Ctrl-C. */
  interrupted: 130,
} as const;

export const EXIT_HELP = `
Exit codes:
  0    done
  1    a fault of the program
  2    unknown command or option, or a value that makes no sense
  3    some input (or the output) had problems, one JSON object a line on stderr; the rest was done
  4    the store is in use by another process
  130  ended with Ctrl-C`;
