import { textResponse } from '@/app/_lib/text-response'
import { readSite } from '@/lib/content/queries'
import { renderRobots } from '@/lib/seo/robots'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return textResponse(renderRobots(readSite()))
}
