// The rule for the night, where a procedure has one. Its clocks run as enacted, by the wall, whatever stands here.
import { dayMs, minuteMs, wibMinutes, type Instant } from '../time.ts';

/** Minutes after midnight in western Indonesian time; a night that ends before it begins goes on into the morning. */
export type NightRule = {
  fromMinute: number;
  untilMinute: number;
  /** Who hears at once of a case that opens in the night: whoever the roster names, and where it names nobody, the desk. */
  tells: 'on-duty';
};

/** What a desk chooses of it. */
export type NightHours = Pick<NightRule, 'fromMinute' | 'untilMinute'>;

/** Minutes of a day that are not the same: a night of no length, or of the whole day, is none. */
export const areNightHours = ({ fromMinute, untilMinute }: NightHours): boolean =>
  [fromMinute, untilMinute].every((minute) => Number.isInteger(minute) && minute >= 0 && minute < dayMs / minuteMs) &&
  fromMinute !== untilMinute;

/** From its first minute on, and before its last. */
export const isAtNight = ({ fromMinute, untilMinute }: NightHours, at: Instant): boolean => {
  const sinceMidnight = (((at + wibMinutes * minuteMs) % dayMs) + dayMs) % dayMs;
  const [from, until] = [fromMinute * minuteMs, untilMinute * minuteMs];
  return from <= until
    ? from <= sinceMidnight && sinceMidnight < until
    : sinceMidnight >= from || sinceMidnight < until;
};
