import { iconResponse } from '@/app/_lib/icon-response'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  return iconResponse(request, 'icon.svg')
}
