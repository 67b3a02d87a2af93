import { Navigate } from 'react-router'
import { useMaybeHere } from '../../data/session.ts'
import { SignIn } from '../sign-in/index.tsx'
import { homeOf } from './roles.ts'

export function Home() {
  const here = useMaybeHere()
  return here ? <Navigate to={homeOf(here.account.roles)} replace /> : <SignIn />
}
