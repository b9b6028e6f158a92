import { jsonForScript } from '@/lib/text/escape'

interface JsonLdProps {
  readonly graph: object
}

/** What the page says to programs. No script: browsers run nothing of this type. */
export function JsonLd({ graph }: JsonLdProps) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: jsonForScript(graph) }}
    />
  )
}
