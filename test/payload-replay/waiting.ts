// Payloads whose adapters do not read them yet as their platform means them. A file leaves this list with the repair; none may be added.
export const waiting: readonly string[] = [];
