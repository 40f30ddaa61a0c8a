/** The call of a function in a page, as an expression. The function sees nothing but its argument, which is sent as JSON. */
export function pageCall<A>(script: (argument: A) => unknown, argument: A): string {
  return `(${String(script)})(${JSON.stringify(argument)})`;
}
