package dk.enplan.psychiatry;

import dk.enplan.kit.law.Picture;
import dk.enplan.psychiatry.model.PsychiatryCase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    Picture picture() {
        return PsychiatryCase::known;
    }
}
