import { formatDistance, formatMoment } from '@causeway/shared/text/format.js';
import { useReader } from '../lib/reader.js';
import { useNow } from '../lib/use-now.js';

/** A moment on the reader's clock with the zone named; how far away it is stands in the tooltip. */
export function Moment({ at }: { readonly at: number }) {
  const { locale, timeZone } = useReader();
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={formatDistance(at, now, locale)}>
      {formatMoment(at, locale, timeZone)}
    </time>
  );
}
