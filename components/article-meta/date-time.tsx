import type { IsoInstant, Site } from '@/lib/model/article'
import { formatDay } from '@/lib/model/date'

interface DateTimeProps {
  readonly instant: IsoInstant
  readonly site: Site
}

export function DateTime({ instant, site }: DateTimeProps) {
  return <time dateTime={instant}>{formatDay(instant, site)}</time>
}
