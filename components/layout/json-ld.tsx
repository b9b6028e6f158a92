import { jsonForScript } from '@/lib/text/escape'

interface JsonLdProps {
  readonly graph: object
}

// Data for search engines: browsers do not run scripts of this type.
export function JsonLd({ graph }: JsonLdProps) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: jsonForScript(graph) }}
    />
  )
}
