import '@frontdesk/server/operate'
