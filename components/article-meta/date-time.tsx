import type { IsoInstant, Site } from '@/lib/model/article'
import { formatDay } from '@/lib/model/date'

interface DayProps {
  readonly instant: IsoInstant
  readonly site: Site
}

export function Day({ instant, site }: DayProps) {
  return <time dateTime={instant}>{formatDay(instant, site)}</time>
}
