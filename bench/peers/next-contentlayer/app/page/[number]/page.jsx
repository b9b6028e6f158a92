import { articles, listNumbers } from '../../../lib/articles.js'
import { List } from '../../../lib/list.jsx'

export function generateStaticParams() {
  return listNumbers(articles).map((number) => ({ number }))
}

export default async function Page({ params }) {
  const { number } = await params
  return <List title="Bench" front="" articles={articles} number={Number(number)} />
}
