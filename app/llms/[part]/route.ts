import { textResponse } from '@/app/_lib/text-response'
import { findLlmsPart } from '@/lib/content/queries'
import { renderLlmsPart } from '@/lib/portable/llms-part'

export const dynamic = 'force-dynamic'

const PART = /^([1-9]\d{0,6})\.txt$/

export async function GET(
  _: Request,
  { params }: RouteContext<'/llms/[part]'>,
): Promise<Response> {
  const number = PART.exec((await params).part)?.[1]
  const part = number === undefined ? undefined : findLlmsPart(Number(number))
  return part ? textResponse(renderLlmsPart(part)) : new Response(null, { status: 404 })
}
