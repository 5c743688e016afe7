// Instants and durations of the core: plain numbers, so that every clock is an argument.
// Must not read a clock: `now` always comes from outside.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A length of time in milliseconds. */
export type DurationMs = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** One span of opening hours on one weekday, minutes after local midnight. */
export type WorkingSpan = { fromMinute: number; toMinute: number };

/** Opening hours by weekday (0 = Sunday) in a fixed UTC offset; holidays are local dates `YYYY-MM-DD`. */
export type WorkingCalendar = {
  utcOffsetMinutes: number;
  spans: readonly [
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
  ];
  holidays: readonly string[];
};
