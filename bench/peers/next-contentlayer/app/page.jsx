import { articles } from '../lib/articles.js'
import { List } from '../lib/list.jsx'

export default function Home() {
  return <List title="Bench" front="" articles={articles} number={1} />
}
