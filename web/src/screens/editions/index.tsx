import { useParams } from 'react-router'
import { EditionList } from './edition-list.tsx'
import { EditionPage } from './edition-page.tsx'
import './editions.scss'

export default function Editions() {
  const { rotaId = '', number } = useParams()
  return number === undefined ? (
    <EditionList rotaId={rotaId} />
  ) : (
    <EditionPage rotaId={rotaId} number={Number(number)} />
  )
}
