# What is kept about persons and servers: /privacy and /data. `holding-<word>` says what, why and how long.

privacy-title = Qué guarda este bot
privacy-servers = **De los servidores**
privacy-persons = **De las personas**
privacy-never = **Nunca:** tus mensajes, tus preguntas ni un IMEI. Una mención y «Check phones here» se leen, se responden y se olvidan.
privacy-yours = **De ti ahora:** idioma: { $language }; operador: { $carrier }; alertas: { $watches }
privacy-nothing = nada
privacy-forget = Olvídame


