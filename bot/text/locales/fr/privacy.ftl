# What is kept about persons and servers: /privacy and /data. `holding-<word>` says what, why and how long.

privacy-title = Ce que ce bot garde
privacy-servers = **Des serveurs :** leurs flux, abonnements et réglages, et qui les a changés, pendant 90 jours.
privacy-persons = **Des personnes :** ce que vous réglez avec /language et /mycarrier, vos alertes avec leurs heures de silence et les messages qu’elles ont apportés, et les signalements que vous envoyez.
privacy-never = **Jamais :** vos messages, vos questions ou un IMEI. Une mention et « Check phones here » sont lues, traitées et oubliées.
privacy-yours = **De vous à présent :** langue : { $language } ; opérateur : { $carrier } ; alertes : { $watches }
privacy-nothing = rien
privacy-forget = M’oublier


