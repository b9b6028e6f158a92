import type { IsoInstant, Site } from '@/lib/content/types'
import { formatDay } from '@/lib/date'

interface DayProps {
  readonly instant: IsoInstant
  readonly site: Site
}

export function Day({ instant, site }: DayProps) {
  return <time dateTime={instant}>{formatDay(instant, site)}</time>
}
