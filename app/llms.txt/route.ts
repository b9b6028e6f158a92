import { textResponse } from '@/app/_lib/text-response'
import { readLlmsPage } from '@/lib/content/queries'
import { renderLlms } from '@/lib/portable/llms'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return textResponse(renderLlms(readLlmsPage()))
}
