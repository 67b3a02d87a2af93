import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="Rota board">
      <p>This page is being built.</p>
    </Page>
  )
}
