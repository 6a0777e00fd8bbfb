import type { TranslationOf } from '../compile.ts'
import type { assistant as english } from './en.ts'

export const assistant: TranslationOf<typeof english> = {
  assistant: {
    name: 'Assistente',
    found: 'Sou um assistente. Talvez procure isto:',
    gone: 'Aqui havia uma resposta do assistente que já não está disponível.',
    helpful: 'Isto ajudou?',
    yes: 'Sim',
    no: 'Não',
    thanks: 'É bom saber, obrigado.',
    sorry: 'Lamento. Uma pessoa pode ajudar.',
    person: 'Falar com uma pessoa',
    personAsked:
      'O assistente pediu a {business} que lhe responda aqui. Tudo o que está acima é visível, não precisa de o repetir.',
  },
  flows: {
    names: {
      book: 'Marcar um horário',
      ask: 'Fazer uma pergunta',
      prices: 'Preços',
      hours: 'Horário de funcionamento',
      way: 'Como chegar',
      contact: 'Deixar uma mensagem',
      bookings: 'A minha reserva',
      reschedule: 'Mudar uma reserva',
      cancel: 'Cancelar uma reserva',
      person: 'Falar com uma pessoa',
    },
    more: 'Mais',
    close: 'Fechar',
    bookShort: 'Reservar',
    bookThis: 'Reservar {service}',
    map: 'Ver no mapa',
    noAddress: '{business} não indicou onde fica. Pergunte aqui e dir-lhe-ão.',
    closed: 'Fechado',
    hoursNote: 'As horas em que se pode reservar em {business}, na hora local. Nos feriados pode ser diferente.',
    officeHoursNote: 'As horas em que {business} responde, na hora local. Nos feriados pode ser diferente.',
    noHours: '{business} não indicou o seu horário. Pergunte aqui e dir-lhe-ão.',
    noBooking: 'Não há nenhuma reserva nesta conversa.',
    linkInMail:
      'Se reservou por outro meio, a ligação no e-mail de confirmação leva à sua reserva. Não a procuro por um nome ou endereço, para que mais ninguém o possa fazer.',
    toHub: { bookings: 'Abrir a minha reserva', reschedule: 'Mudar para outra hora', cancel: 'Cancelar' },
    contact: {
      text: 'A sua mensagem',
      emailWhy: 'Para onde vai a resposta.',
      send: 'Enviar',
      sent: 'Enviada. {business} responde-lhe por e-mail.',
      waiting: 'Sem ligação de momento. A sua mensagem está guardada e segue sozinha.',
    },
  },
}
