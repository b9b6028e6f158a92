import { jsonForScript } from '@/lib/text/escape'

// Data for search engines: browsers do not run scripts of this type.
export function JsonLd({ graph }: { readonly graph: object }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: jsonForScript(graph) }}
    />
  )
}
